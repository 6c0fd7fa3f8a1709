package org.cairn.engine.seeding;

import java.util.List;
import java.util.Optional;
import org.cairn.engine.deployment.DeploymentCheck;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the bundle at start: what is absent, and what this version brings in another wording than the last one did.
 * What an admin has deployed since stays.
 */
@Component
class Seeding implements SmartInitializingSingleton {

    /** The source of the bundle's deployments; everybody else's is another. */
    static final String SOURCE = DeploymentCheck.BUNDLE;

    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
    private static final long ONE_NODE_AT_A_TIME = 0x0_ca12_18L;

    private final Bundle bundle;
    private final LatestFiles latest;
    private final RepositoryService repository;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Seeding(
            Bundle bundle,
            LatestFiles latest,
            RepositoryService repository,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.bundle = bundle;
        this.latest = latest;
        this.repository = repository;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        seed(bundle.files());
    }

    /** Deploys those of the files that are new, in one deployment, and answers their names. */
    List<String> seed(List<BundledFile> files) {
        return Optional.ofNullable(transaction.execute(status -> {
                    database.sql("select pg_advisory_xact_lock(?)")
                            .param(ONE_NODE_AT_A_TIME)
                            .query()
                            .listOfRows();
                    return deploy(files.stream().filter(this::isNew).toList());
                }))
                .orElseThrow();
    }

    private List<String> deploy(List<BundledFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name("Cairn").source(SOURCE);
        files.forEach(file -> deployment.addString(file.name(), file.text()));
        deployment.deploy();
        List<String> names = files.stream().map(BundledFile::name).toList();
        LOG.info("Deployed {} files of this release", names.size());
        return names;
    }

    private boolean isNew(BundledFile file) {
        var found = latest.find(file.kind(), file.key());
        if (found.isEmpty()) {
            return true;
        }
        boolean fromBundle = SOURCE.equals(found.get().source());
        if (!fromBundle) {
            LOG.info("{} stays as an admin has deployed it", file.name());
        }
        return fromBundle && !found.get().text().equals(file.text());
    }
}
