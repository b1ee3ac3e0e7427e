-- Staff who can sign in, among a million residents: asked with every move that staff hear of.
create index account_of_staff on account (agency_code) where username is not null and disabled_at is null;
