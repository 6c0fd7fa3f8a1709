package org.cairn.form;

/** One choice of a radio, select, checklist or taglist: what is recorded and what people read. */
public record Option(String value, String label) {}
