package org.cairn.web.report;

import java.util.List;

/**
 * The numbers of a picture, as a table on the page and as a file.
 *
 * @param name in the file's name and address
 * @param rows of texts and numbers, as many as columns
 */
public record ReportTable(String name, String title, List<String> columns, List<List<Object>> rows) {}
