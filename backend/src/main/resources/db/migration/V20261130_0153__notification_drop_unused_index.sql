-- Deliveries go with their notifications, so nothing looks for them by account; a fan-out writes each of its rows into every index.
drop index delivery_by_account;
