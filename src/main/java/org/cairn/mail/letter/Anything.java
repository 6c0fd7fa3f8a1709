package org.cairn.mail.letter;

import freemarker.template.SimpleCollection;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.Collections;
import java.util.List;

/**
 * A value that stands for whatever a form may have asked: a text, a number, yes or no, a list, or a group of answers.
 *
 * @param given whether something was answered, or left empty
 */
record Anything(boolean given)
        implements TemplateScalarModel,
                TemplateNumberModel,
                TemplateBooleanModel,
                TemplateSequenceModel,
                TemplateHashModelEx {

    private static final SimpleObjectWrapper WRAPPER =
            new SimpleObjectWrapper(freemarker.template.Configuration.VERSION_2_3_35);

    @Override
    public String getAsString() {
        return given ? "an answer" : "";
    }

    @Override
    public Number getAsNumber() {
        return given ? 7 : 0;
    }

    @Override
    public boolean getAsBoolean() {
        return given;
    }

    @Override
    public TemplateModel get(int index) {
        return this;
    }

    @Override
    public TemplateModel get(String key) {
        return this;
    }

    @Override
    public int size() {
        return given ? 2 : 0;
    }

    @Override
    public boolean isEmpty() {
        return !given;
    }

    @Override
    public TemplateCollectionModel keys() {
        return new SimpleCollection(given ? List.of("first", "second") : List.of(), WRAPPER);
    }

    @Override
    public TemplateCollectionModel values() {
        return new SimpleCollection(Collections.nCopies(size(), this), WRAPPER);
    }
}
