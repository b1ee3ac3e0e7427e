package vn.hientruong.infra;

/** Runs a tool as a program: exit status 0 when it passed, 1 when it found a fault, 2 when it could not run. */
public final class Tool {
    /** What a tool does. */
    @FunctionalInterface
    public interface Body {
        /** @return whether everything was as it must be */
        boolean passed() throws Exception;
    }

    private Tool() {}

    public static void run(Body body) {
        System.exit(status(body));
    }

    private static int status(Body body) {
        try {
            boolean passed = body.passed();
            System.out.println(passed ? "PASSED" : "FAILED");
            return passed ? 0 : 1;
        } catch (Failed failed) {
            System.err.println("FAILED: " + failed.getMessage());
            return 2;
        } catch (Exception unexpected) {
            unexpected.printStackTrace();
            return 2;
        }
    }
}
