-- phones promise a file again when the answer got lost; the same key finds the same upload
alter table upload add column client_key uuid;
create unique index upload_owner_client_key on upload (owner_id, client_key) where client_key is not null and doomed_at is null;
