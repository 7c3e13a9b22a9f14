package planerka;

import planerka.gathering.Figures;
import planerka.gathering.GatheringEngine;
import planerka.gathering.Reception;

/** The calling core, the one way to ask it for something, and what it counts. */
record Calling(GatheringEngine engine, Reception reception, Figures figures) {}
