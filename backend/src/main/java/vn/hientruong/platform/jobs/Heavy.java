package vn.hientruong.platform.jobs;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a task that takes seconds of a processor: it waits in a queue of its own, where it keeps nothing quick waiting. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE})
public @interface Heavy {
    /** To ask for such tasks by hand. */
    final class Literal extends AnnotationLiteral<Heavy> implements Heavy {
        static final Literal INSTANCE = new Literal();
    }
}
