package org.cairn.engine;

/**
 * Marks the beans that a diagram may call. The name of the bean is the diagram's id ({@code ${signUp.openVetting(…)}});
 * no other bean can be reached from a diagram, a table or a filter.
 */
public interface Steps {}
