package org.cairn.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cairn.mail.LetterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deployed forms and letters, always in their latest version. */
@Service
public class FileDesk implements LetterSource {

    private final JdbcClient database;

    FileDesk(JdbcClient database) {
        this.database = database;
    }

    /** The latest deployed form of that id, as JSON. */
    @Transactional(readOnly = true)
    public Optional<String> form(String formId) {
        return database.sql(
                        """
                        select file.bytes_
                          from act_re_camformdef form
                          join act_ge_bytearray file
                            on file.deployment_id_ = form.deployment_id_ and file.name_ = form.resource_name_
                         where form.key_ = ? and form.tenant_id_ is null
                         order by form.version_ desc
                         limit 1""")
                .param(formId)
                .query(FileDesk::text)
                .optional();
    }

    /** The latest deployed text of a letter. Modeler deploys a letter by its bare name, the bundle with a folder. */
    @Override
    @Transactional(readOnly = true)
    public Optional<String> letter(String name) {
        return database.sql(
                        """
                        select file.bytes_
                          from act_ge_bytearray file
                          join act_re_deployment deployment on deployment.id_ = file.deployment_id_
                         where file.name_ in (:names) and deployment.tenant_id_ is null
                         order by deployment.deploy_time_ desc, deployment.id_ desc
                         limit 1""")
                .param("names", List.of(name + ".md", "letters/" + name + ".md"))
                .query(FileDesk::text)
                .optional();
    }

    private static String text(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new String(row.getBytes(1), StandardCharsets.UTF_8);
    }
}
