-- Of an erased account nothing stays but the id, which reports and their timelines go on pointing at.
alter table account
    add column erased_at timestamptz,
    drop constraint account_check,
    add constraint account_phone_or_username check (
        case when erased_at is null then (phone is null) <> (username is null)
            else num_nonnulls(phone, username, name, email, password_hash, totp_secret, totp_pending) = 0 end);
