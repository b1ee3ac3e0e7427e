package vn.hientruong.model.category;

/** How a question is answered; the names are those of a service attribute's data types in Open311. */
public enum QuestionType {
    /** One line. */
    STRING,
    /** Several lines. */
    TEXT,
    /** A decimal number with a point, as {@code 0.5}. */
    NUMBER,
    /** A point in time, ISO 8601 with its offset. */
    DATETIME,
    /** One of the choices. */
    SINGLEVALUELIST,
    /** Some of the choices. */
    MULTIVALUELIST;

    /** Whether it is answered by the keys of choices. */
    public boolean hasChoices() {
        return this == SINGLEVALUELIST || this == MULTIVALUELIST;
    }
}
