package org.horseshoe.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.localstack.PackagedService;
import org.horseshoe.system.House;
import org.horseshoe.system.House.Answer;
import org.horseshoe.system.Load;

/**
 * Hands made-up proceedings in at an even pace, out of order and some of them twice, as long as it runs; asks questions beside; and
 * remembers what was acknowledged.
 */
final class Traffic implements AutoCloseable {

    /** Every so many posts follow votes ballot by ballot. */
    private static final int LIVE_ONE_IN = 8;

    /** Every so many posts are sent again, as by a client that did not get the answer. */
    private static final int AGAIN_ONE_IN = 5;

    private static final int WRITERS = 2;
    private static final int EVENTS_OF_A_DRAFT = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofMillis(250);
    private static final Duration BETWEEN_READS = Duration.ofMillis(50);
    private static final Duration MOST_BETWEEN_READS = Duration.ofSeconds(2);
    private static final String BATCH = "application/cloudevents-batch+json";

    /** What is asked of which service. */
    private enum Question {
        VOTES(PackagedService.VOTES, "/votes?limit=5"),
        SUMMARY(PackagedService.VOTES, "/votes/summary"),
        REGIMES(PackagedService.SANCTIONS, "/regimes");

        private final PackagedService service;
        private final String path;

        Question(PackagedService service, String path) {
            this.service = service;
            this.path = path;
        }
    }

    private final House house;
    private final int instances;
    private final long seed;
    private final double eventsPerSecond;
    private final int draftsOfPost;
    private final AtomicInteger posts = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Integer> decided = ConcurrentHashMap.newKeySet();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Silence silence = new Silence();
    private volatile long patientUntil;
    private volatile boolean running = true;

    Traffic(House house, int instances, long seed, double eventsPerSecond) {
        this.house = house;
        this.instances = instances;
        this.seed = seed;
        this.eventsPerSecond = eventsPerSecond;
        // Each writer posts about once a second, however much it is: what an answer takes then slows no load down.
        this.draftsOfPost = Math.max(4, (int) (eventsPerSecond / WRITERS / EVENTS_OF_A_DRAFT));
    }

    void start() {
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            threads.add(Thread.ofPlatform().name("writer-" + writer).start(() -> write(number)));
        }
        threads.add(Thread.ofPlatform().name("reader").start(this::read));
    }

    /** Stops when all that was begun is acknowledged. */
    @Override
    public void close() {
        patientUntil = System.nanoTime() + PATIENCE.toNanos();
        running = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** The ids of the events that were acknowledged. */
    Set<UUID> acknowledged() {
        return Collections.unmodifiableSet(acknowledged);
    }

    /** The drafts whose vote was reported as a whole, by their numbers. */
    Set<Integer> decided() {
        return Collections.unmodifiableSet(decided);
    }

    /** Answers that a service must not give, whatever is broken beside it. */
    List<String> wrongAnswers() {
        return List.copyOf(wrong);
    }

    int answers() {
        return answers.get();
    }

    /** The times in which nothing was acknowledged. */
    Silence silence() {
        return silence;
    }

    private void write(int writer) {
        long due = System.nanoTime();
        for (int attempt = 0; running; attempt++) {
            int post = posts.getAndIncrement();
            List<EventEnvelope> events = events(post);
            String body = Load.json(events);
            int instance = 1 + (writer + attempt) % instances;
            if (!send(instance, body)) {
                return;
            }
            events.forEach(event -> acknowledged.add(event.id()));
            if (!isLive(post)) {
                for (int draft = firstDraft(post); draft < firstDraft(post) + draftsOfPost; draft++) {
                    decided.add(draft);
                }
            }
            if (post % AGAIN_ONE_IN == 0) {
                send(1 + instance % instances, body);
            }
            due += (long) (WRITERS * events.size() / eventsPerSecond * 1e9);
            long early = due - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(early);
            } else {
                due = System.nanoTime(); // what an outage held up is not sent in one go
            }
        }
    }

    /** Sends until it is taken, to the next instance where one does not answer; false where that takes too long after the end. */
    private boolean send(int first, String body) {
        for (int instance = first; running || System.nanoTime() < patientUntil; instance = 1 + instance % instances) {
            try {
                Answer answer = house.post(PackagedService.INGEST, instance, "/events", BATCH, body);
                if (answer.status() / 100 == 2) {
                    silence.broken();
                    return true;
                }
                if (answer.status() != 503 && answer.status() != 429) {
                    wrong.add("POST /events at instance " + instance + ": " + answer);
                }
            } catch (House.Unreachable e) {
                // killed, or standing still
            }
            LockSupport.parkNanos(RETRY.toNanos());
        }
        wrong.add("POST /events was not taken within " + PATIENCE.toSeconds() + " s after the last fault");
        return false;
    }

    private void read() {
        Question[] questions = Question.values();
        for (int i = 0; running; i++) {
            Question question = questions[i % questions.length];
            long asked = System.nanoTime();
            try {
                Answer answer = house.get(question.service, 1 + i / questions.length % instances, question.path);
                if (answer.status() == 200) {
                    answers.incrementAndGet();
                } else if (answer.status() != 503) {
                    wrong.add("GET " + question.path + ": " + answer);
                }
            } catch (House.Unreachable e) {
                // killed, or standing still
            }
            // What grows with the read model must not become the load of a long run.
            long taken = System.nanoTime() - asked;
            LockSupport.parkNanos(Math.clamp(10 * taken, BETWEEN_READS.toNanos(), MOST_BETWEEN_READS.toNanos()));
        }
    }

    private List<EventEnvelope> events(int post) {
        List<EventEnvelope> events =
                isLive(post) ? Load.live(firstDraft(post), draftsOfPost / 4) : Load.of(firstDraft(post), draftsOfPost);
        List<EventEnvelope> mixed = new ArrayList<>(events);
        Collections.shuffle(mixed, new Random(seed + post));
        return mixed;
    }

    private static boolean isLive(int post) {
        return post % LIVE_ONE_IN == LIVE_ONE_IN - 1;
    }

    private int firstDraft(int post) {
        return post * draftsOfPost;
    }
}
