/** How a letter's Markdown becomes a subject, a readable text and an HTML page. */
@NullMarked
package org.cairn.mail.letter;

import org.jspecify.annotations.NullMarked;
