-- One workspace. Imported rows and finished results are never updated; what counts is decided by import_batch.active
-- and by the order of imports. Numbers are DECFLOAT so that a decimal comes back as it was reported.

CREATE TABLE state (
    one           INT PRIMARY KEY,
    workspace_id  CHAR(36) NOT NULL,
    created_at    VARCHAR(40) NOT NULL,
    commit_seq    BIGINT NOT NULL,
    setup_digest  CHAR(64) NOT NULL
);

CREATE TABLE audit (
    seq           BIGINT PRIMARY KEY,
    at            VARCHAR(40) NOT NULL,
    actor         VARCHAR(200) NOT NULL,
    action        VARCHAR(200) NOT NULL,
    detail        VARCHAR(4000) NOT NULL,
    setup_digest  CHAR(64) NOT NULL,
    previous_hash CHAR(64) NOT NULL,
    hash          CHAR(64) NOT NULL
);

CREATE TABLE project (
    one       INT PRIMARY KEY,
    name      VARCHAR(400) NOT NULL,
    currency  VARCHAR(3) NOT NULL,
    zone      VARCHAR(80) NOT NULL,
    market    VARCHAR(400) NOT NULL,
    question  VARCHAR(4000) NOT NULL
);

CREATE TABLE channel (
    id        VARCHAR(80) PRIMARY KEY,
    place     INT NOT NULL,
    name      VARCHAR(400) NOT NULL,
    colour    INT NOT NULL,
    minimum   DECFLOAT(34),
    maximum   DECFLOAT(34),
    locked    BOOLEAN NOT NULL,
    archived  BOOLEAN NOT NULL
);

CREATE TABLE channel_rule (
    place      INT PRIMARY KEY,
    channel_id VARCHAR(80) NOT NULL,
    platform   VARCHAR(400) NOT NULL,
    account    VARCHAR(400) NOT NULL,
    campaign   VARCHAR(400) NOT NULL,
    objective  VARCHAR(400) NOT NULL,
    tag        VARCHAR(400) NOT NULL
);

CREATE TABLE campaign_tag (
    platform    VARCHAR(40) NOT NULL,
    account_id  VARCHAR(400) NOT NULL,
    campaign_id VARCHAR(1000) NOT NULL,
    tag         VARCHAR(400) NOT NULL,
    PRIMARY KEY (platform, account_id, campaign_id, tag)
);

-- What a room keeps for itself as JSON: the question of the study, scenarios, report settings.
CREATE TABLE document (
    name    VARCHAR(80) PRIMARY KEY,
    content CLOB NOT NULL
);

CREATE TABLE exchange_rate (
    currency  VARCHAR(3) NOT NULL,
    rate_day  DATE NOT NULL,
    rate      DECFLOAT(34) NOT NULL,
    PRIMARY KEY (currency, rate_day)
);

CREATE TABLE import_batch (
    id             BIGINT PRIMARY KEY,
    label          VARCHAR(400) NOT NULL,
    at             VARCHAR(40) NOT NULL,
    covered_from   DATE,
    covered_to     DATE,
    fact_rows      BIGINT NOT NULL,
    outcome_rows   BIGINT NOT NULL,
    content_digest CHAR(64) NOT NULL,
    stored_digest  CHAR(64) NOT NULL,
    active         BOOLEAN NOT NULL
);

CREATE TABLE import_file (
    import_id    BIGINT NOT NULL,
    place        INT NOT NULL,
    name         VARCHAR(1000) NOT NULL,
    profile      VARCHAR(200) NOT NULL,
    sha256       VARCHAR(64) NOT NULL,
    encoding     VARCHAR(80) NOT NULL,
    delimiter    VARCHAR(8) NOT NULL,
    decimal_sign VARCHAR(8),
    date_order   VARCHAR(8),
    dropped_rows BIGINT NOT NULL,
    PRIMARY KEY (import_id, place)
);

CREATE TABLE entity (
    id            INT PRIMARY KEY,
    platform      VARCHAR(40) NOT NULL,
    account_id    VARCHAR(400) NOT NULL,
    account_name  VARCHAR(1000) NOT NULL,
    entity_level  VARCHAR(10) NOT NULL,
    campaign_id   VARCHAR(1000) NOT NULL,
    campaign_name VARCHAR(1000) NOT NULL,
    ad_group_id   VARCHAR(1000) NOT NULL,
    ad_group_name VARCHAR(1000) NOT NULL,
    ad_id         VARCHAR(1000) NOT NULL,
    ad_name       VARCHAR(1000) NOT NULL,
    by_name       BOOLEAN NOT NULL,
    objective     VARCHAR(400) NOT NULL
);

CREATE TABLE fact_scope (
    id           INT PRIMARY KEY,
    import_id    BIGINT NOT NULL,
    platform     VARCHAR(40) NOT NULL,
    account_id   VARCHAR(400) NOT NULL,
    entity_level VARCHAR(10) NOT NULL,
    scheme       VARCHAR(1000) NOT NULL,
    grain        VARCHAR(10) NOT NULL,
    first_day    DATE NOT NULL,
    last_day     DATE NOT NULL
);

-- id = import_id * 2^32 + ordinal: a single number as key is the table's own order and needs no second tree.
CREATE TABLE fact (
    id               BIGINT PRIMARY KEY,
    scope_id         INT NOT NULL,
    entity_id        INT NOT NULL,
    segment          VARCHAR(4000) NOT NULL,
    fact_day         DATE NOT NULL,
    fact_day_end     DATE NOT NULL,
    fact_hour        TINYINT,
    fold             TINYINT NOT NULL,
    zone             VARCHAR(80) NOT NULL,
    currency         VARCHAR(3) NOT NULL,
    attribution      VARCHAR(400) NOT NULL,
    provisional      BOOLEAN NOT NULL,
    source_file      VARCHAR(1000) NOT NULL,
    source_row       BIGINT NOT NULL,
    spend            DECFLOAT(34),
    impressions      DECFLOAT(34),
    clicks           DECFLOAT(34),
    link_clicks      DECFLOAT(34),
    reach            DECFLOAT(34),
    frequency        DECFLOAT(34),
    conversions      DECFLOAT(34),
    revenue          DECFLOAT(34),
    leads            DECFLOAT(34),
    recipients       DECFLOAT(34),
    delivered        DECFLOAT(34),
    bounces          DECFLOAT(34),
    opens            DECFLOAT(34),
    unique_opens     DECFLOAT(34),
    email_clicks     DECFLOAT(34),
    unique_clicks    DECFLOAT(34),
    unsubscribes     DECFLOAT(34),
    spam_complaints  DECFLOAT(34)
);

CREATE TABLE outcome_scope (
    import_id BIGINT NOT NULL,
    series    VARCHAR(400) NOT NULL,
    market    VARCHAR(400) NOT NULL,
    first_day DATE NOT NULL,
    last_day  DATE NOT NULL,
    PRIMARY KEY (import_id, series, market)
);

CREATE TABLE outcome (
    import_id   BIGINT NOT NULL,
    ordinal     INT NOT NULL,
    series      VARCHAR(400) NOT NULL,
    market      VARCHAR(400) NOT NULL,
    outcome_day DATE NOT NULL,
    amount      DECFLOAT(34) NOT NULL,
    unit        VARCHAR(40) NOT NULL,
    PRIMARY KEY (import_id, ordinal)
);

CREATE TABLE run_result (
    id             BIGINT PRIMARY KEY,
    kind           VARCHAR(80) NOT NULL,
    at             VARCHAR(40) NOT NULL,
    engine         VARCHAR(80) NOT NULL,
    version        VARCHAR(80) NOT NULL,
    seed           BIGINT NOT NULL,
    request_digest VARCHAR(64) NOT NULL,
    data_digest    VARCHAR(64) NOT NULL,
    kernel         VARCHAR(40) NOT NULL,
    elapsed_millis BIGINT NOT NULL,
    stop           VARCHAR(80) NOT NULL,
    request        CLOB NOT NULL,
    result         CLOB NOT NULL,
    digest         CHAR(64) NOT NULL
);

CREATE TABLE edit_log (
    id           BIGINT PRIMARY KEY,
    kind         VARCHAR(80) NOT NULL,
    label        VARCHAR(400) NOT NULL,
    merge_key    VARCHAR(400) NOT NULL,
    at           VARCHAR(40) NOT NULL,
    before_value CLOB NOT NULL,
    after_value  CLOB NOT NULL,
    undone       BOOLEAN NOT NULL,
    digest       CHAR(64) NOT NULL
);
