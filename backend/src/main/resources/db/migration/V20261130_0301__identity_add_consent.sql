-- which text on personal data a resident agreed to, and when; both or neither
alter table account
    add column consent_version text,
    add column consented_at timestamptz,
    add constraint account_consent check ((consent_version is null) = (consented_at is null));
