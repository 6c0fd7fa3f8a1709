package org.cairn.engine.seeding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The diagrams, tables, forms and letters that this version of Cairn brings along. */
@Component
class Bundle {

    private static final String LETTERS = "/letters/";

    private final ResourcePatternResolver resources;

    Bundle(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /** All files, in the order of their names. */
    List<BundledFile> files() {
        List<BundledFile> files = new ArrayList<>();
        files.addAll(read("classpath*:cairn/processes/**/*.bpmn"));
        files.addAll(read("classpath*:cairn/processes/**/*.dmn"));
        files.addAll(read("classpath*:cairn/processes/letters/*.md"));
        files.addAll(read("classpath*:cairn/forms/**/*.form"));
        files.sort(Comparator.comparing(BundledFile::name));
        return files;
    }

    private List<BundledFile> read(String pattern) {
        try {
            List<BundledFile> files = new ArrayList<>();
            for (Resource resource : resources.getResources(pattern)) {
                files.add(new BundledFile(name(resource), resource.getContentAsString(StandardCharsets.UTF_8)));
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The bare name, as Modeler gives it, so that an edited file replaces this one; letters keep their folder. */
    private static String name(Resource resource) throws IOException {
        String name = String.valueOf(resource.getFilename());
        return resource.getURL().getPath().contains(LETTERS) ? "letters/" + name : name;
    }
}
