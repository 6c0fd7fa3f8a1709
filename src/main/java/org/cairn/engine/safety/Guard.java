package org.cairn.engine.safety;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** Asked before every other resolver: refuses each member that is not allowed by name, and resolves nothing itself. */
final class Guard extends ELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null && !isElement(base) && !Reach.allows(base, String.valueOf(property))) {
            throw refused(base, property);
        }
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, Object base, @Nullable Object method, Class<?> @Nullable [] types, Object[] arguments) {
        if (!Reach.allowsCall(base, String.valueOf(method))) {
            throw refused(base, method);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, Object value) {
        if (base != null) {
            throw refused(base, property);
        }
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return base != null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    private static boolean isElement(Object base) {
        return base.getClass().isArray();
    }

    private static ELException refused(Object base, @Nullable Object member) {
        return new ELException("An expression may not use “" + member + "” of a "
                + base.getClass().getSimpleName() + ".");
    }
}
