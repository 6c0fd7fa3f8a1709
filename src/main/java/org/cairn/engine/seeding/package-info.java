/** Deploys what Cairn brings along, and never over what an admin has deployed. */
@NullMarked
package org.cairn.engine.seeding;

import org.jspecify.annotations.NullMarked;
