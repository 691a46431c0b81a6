package io.outlay.domain;

/// Every problem the product can report. The kind decides the exit code of the command line; the sentences are in the
/// text bundle under the code's name.
public enum ProblemCode {
    // reading a file as such
    FILE_NOT_FOUND(Kind.USAGE),
    FILE_UNREADABLE(Kind.DATA),
    EMPTY_FILE(Kind.DATA),
    NO_DATA_ROWS(Kind.DATA),
    BINARY_DATA(Kind.DATA),
    ENCODING(Kind.DATA),
    UNSUPPORTED_LAYOUT(Kind.DATA),
    // columns
    MISSING_COLUMN(Kind.DATA),
    DUPLICATE_COLUMN(Kind.DATA),
    AMBIGUOUS_CURRENCY(Kind.DATA),
    // structure
    RAGGED_ROW(Kind.DATA),
    UNTERMINATED_QUOTE(Kind.DATA),
    BAD_JSON(Kind.DATA),
    API_ERROR_PAYLOAD(Kind.DATA),
    INCOMPLETE_PAGES(Kind.DATA),
    // numbers
    BAD_NUMBER(Kind.DATA),
    OUT_OF_RANGE(Kind.DATA),
    MIXED_NUMBER_FORMAT(Kind.DATA),
    AMBIGUOUS_NUMBER(Kind.DATA),
    // dimensions
    BAD_DATE(Kind.DATA),
    AMBIGUOUS_DATE(Kind.DATA),
    DATE_OUT_OF_RANGE(Kind.DATA),
    BAD_HOUR(Kind.DATA),
    UNKNOWN_CURRENCY(Kind.DATA),
    UNKNOWN_ZONE(Kind.DATA),
    ZONE_NOT_WHOLE_HOURS(Kind.DATA),
    DUPLICATE_KEY(Kind.DATA),
    CHECKSUM_MISMATCH(Kind.DATA),
    // asked before an import
    CURRENCY(Kind.DATA),
    ZONE(Kind.DATA),
    PERIOD(Kind.DATA),
    // said, not blocking
    WARN_CLICKS_GT_IMPRESSIONS(Kind.DATA),
    WARN_CONVERSIONS_GT_CLICKS(Kind.DATA),
    WARN_SPEND_WITHOUT_IMPRESSIONS(Kind.DATA),
    WARN_SKIPPED_HOUR(Kind.DATA),
    WARN_DAY_GAPS(Kind.DATA),
    WARN_UNKNOWN_COLUMN(Kind.DATA),
    // requests and arguments
    BAD_ARGUMENT(Kind.USAGE),
    BAD_REQUEST(Kind.USAGE),
    UNKNOWN_FIELD(Kind.USAGE),
    MISSING_FIELD(Kind.USAGE),
    BAD_VALUE(Kind.USAGE),
    MAPPING(Kind.USAGE),
    GROUPS_OVERLAP(Kind.USAGE),
    UNKNOWN_CHANNEL(Kind.USAGE),
    NAME_TWICE(Kind.USAGE),
    // workspace
    WORKSPACE_NOT_FOUND(Kind.USAGE),
    WORKSPACE_IN_USE(Kind.IN_USE),
    WORKSPACE_DAMAGED(Kind.DAMAGED),
    WORKSPACE_FOREIGN(Kind.DAMAGED),
    WORKSPACE_NEWER(Kind.DAMAGED),
    WORKSPACE_READ_ONLY(Kind.FAILED),
    PACKAGE_INVALID(Kind.DATA),
    NO_ANALYSIS_DATA(Kind.DATA),
    DATA_CHECK(Kind.DATA),
    // the machine
    DISK_FULL(Kind.FAILED),
    CANNOT_WRITE(Kind.FAILED),
    OUT_OF_MEMORY(Kind.FAILED),
    RUN_FAILED(Kind.FAILED),
    WINDOW_FAULT(Kind.FAILED),
    INTERNAL(Kind.FAILED);

    private final Kind kind;

    ProblemCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// What sort of failure a problem is.
    public enum Kind {
        FAILED,
        USAGE,
        DATA,
        IN_USE,
        DAMAGED
    }
}
