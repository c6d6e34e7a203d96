/** The engine at work: its set-up, variables, observers of human tasks, chunked jobs, starting and completing. */
@NamedInterface("runtime")
package vn.paraudit.engine.runtime;

import org.springframework.modulith.NamedInterface;
