package planerka.schedule.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Date;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import planerka.schedule.Schedule;

/**
 * Quartz, used as an alarm clock: one trigger that fires once for each schedule, at its next
 * occurrence. It is stored in the database and shared by all nodes. Throws {@link
 * IllegalStateException} while the database does not answer. Thread-safe.
 */
final class QuartzTriggers implements AutoCloseable {
    private static final String NAME = "planerka";

    private final LongConsumer ring;
    private final String source = NAME + "-" + UUID.randomUUID();
    private final Scheduler quartz;

    QuartzTriggers(DataSource pool, LongConsumer ring) {
        this.ring = ring;
        DBConnectionManager.getInstance().addConnectionProvider(source, new Pool(pool));
        this.quartz = make();
    }

    /** Two threads that ring what falls on one second; 20 of them at most. */
    private Properties properties() {
        Properties properties = new Properties();
        properties.put("org.quartz.scheduler.instanceName", NAME);
        properties.put("org.quartz.scheduler.instanceId", "AUTO");
        properties.put("org.quartz.scheduler.skipUpdateCheck", "true");
        // A clock that is set back must not let it sleep for long.
        properties.put("org.quartz.scheduler.idleWaitTime", "1000");
        properties.put("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "10");
        properties.put("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.put("org.quartz.threadPool.threadCount", "20");
        properties.put("org.quartz.threadPool.makeThreadsDaemons", "true");
        properties.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.put(
                "org.quartz.jobStore.driverDelegateClass",
                "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
        properties.put("org.quartz.jobStore.useProperties", "true");
        properties.put("org.quartz.jobStore.tablePrefix", "QRTZ_");
        properties.put("org.quartz.jobStore.isClustered", "true");
        properties.put("org.quartz.jobStore.clusterCheckinInterval", "5000");
        // Without this two nodes now and then fire the same trigger.
        properties.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        properties.put("org.quartz.jobStore.dataSource", source);
        return properties;
    }

    private Scheduler make() {
        synchronized (QuartzTriggers.class) {
            try {
                Scheduler made = new StdSchedulerFactory(properties()).getScheduler();
                // Quartz hands out the same scheduler for a name again; this one is ours alone.
                SchedulerRepository.getInstance().remove(NAME);
                made.setJobFactory((bundle, scheduler) -> new Alarm(ring));
                return made;
            } catch (SchedulerException failure) {
                throw new IllegalStateException("Quartz cannot be set up", failure);
            }
        }
    }

    /** Begins to ring; does nothing if it does already. */
    void start() {
        attempt(
                () -> {
                    if (!quartz.isStarted()) {
                        quartz.start();
                    }
                });
    }

    /** Replaces the schedule's alarm by that of its next moment, if it has one. */
    void set(Schedule schedule) {
        if (schedule.next().isEmpty()) {
            silence(schedule.id());
            return;
        }
        JobDetail job =
                JobBuilder.newJob(Alarm.class)
                        .withIdentity(key(schedule.id()))
                        .requestRecovery()
                        .build();
        Trigger once =
                TriggerBuilder.newTrigger()
                        .withIdentity(String.valueOf(schedule.id()))
                        .startAt(Date.from(schedule.next().get()))
                        .withSchedule(
                                SimpleScheduleBuilder.simpleSchedule()
                                        .withMisfireHandlingInstructionFireNow())
                        .build();
        attempt(() -> quartz.scheduleJob(job, Set.of(once), true));
    }

    void silence(long schedule) {
        attempt(() -> quartz.deleteJob(key(schedule)));
    }

    @Override
    public void close() {
        attempt(() -> quartz.shutdown(false));
    }

    private static JobKey key(long schedule) {
        return JobKey.jobKey(String.valueOf(schedule));
    }

    private interface Work {
        void run() throws SchedulerException;
    }

    private static void attempt(Work work) {
        try {
            work.run();
        } catch (SchedulerException failure) {
            throw new IllegalStateException("Quartz could not do it", failure);
        }
    }

    /** What Quartz runs when a moment has come. */
    static final class Alarm implements Job {
        private final LongConsumer ring;

        private Alarm(LongConsumer ring) {
            this.ring = ring;
        }

        /** A failure here is no loss: what is due is looked for, too. */
        @Override
        public void execute(JobExecutionContext context) {
            ring.accept(Long.parseLong(context.getJobDetail().getKey().getName()));
        }
    }

    /** Lends Quartz the connections of our own pool. */
    private record Pool(DataSource pool) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return pool.getConnection();
        }

        @Override
        public void shutdown() {
            // The pool belongs to its opener.
        }

        @Override
        public void initialize() {
            // It is open already.
        }
    }
}
