package planerka.app;

import planerka.gathering.engine.Figures;
import planerka.gathering.engine.GatheringEngine;
import planerka.gathering.start.Reception;

/** The calling core, the one way to ask it for something, and what it counts. */
record Calling(GatheringEngine engine, Reception reception, Figures figures) {}
