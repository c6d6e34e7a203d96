package vn.paraudit.engine.runtime;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import vn.paraudit.engine.ChunkWorker;

/** Runs one chunk of long work as a job of the engine and schedules the next while work is left. */
public final class ChunkJobs implements JobHandler<ChunkJobs.Chunk> {

    static final String TYPE = "chunk";

    private final Supplier<List<ChunkWorker>> workers;

    public ChunkJobs(Supplier<List<ChunkWorker>> workers) {
        this.workers = workers;
    }

    /** Which work for which subject. */
    public record Chunk(String worker, UUID subject) implements JobHandlerConfiguration {

        private static Chunk parse(String text) {
            int at = text.lastIndexOf(':');
            return new Chunk(text.substring(0, at), UUID.fromString(text.substring(at + 1)));
        }

        @Override
        public String toCanonicalString() {
            return worker + ":" + subject;
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(Chunk chunk, ExecutionEntity execution, CommandContext context, String tenantId) {
        ChunkWorker named = workers.get().stream().filter(worker -> worker.name().equals(chunk.worker())).findFirst()
            .orElseThrow(() -> new IllegalStateException("Nobody does the work " + chunk.worker()));
        if (named.next(chunk.subject())) {
            send(context, chunk);
        }
    }

    static void send(CommandContext context, Chunk chunk) {
        MessageEntity job = new MessageEntity();
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(chunk);
        context.getJobManager().send(job);
    }

    @Override
    public Chunk newConfiguration(String text) {
        return Chunk.parse(text);
    }

    @Override
    public void onDelete(Chunk chunk, JobEntity job) {
        // nothing is kept outside of the job
    }
}
