package planerka.app;

import planerka.gathering.engine.GatheringEngine;
import planerka.gathering.engine.GatheringMetrics;
import planerka.gathering.start.StartService;

/** The calling core, the one way to ask it for something, and what it counts. */
record CallingModule(GatheringEngine engine, StartService reception, GatheringMetrics figures) {}
