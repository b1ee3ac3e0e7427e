-- Both may be created by the owner of the database: they are trusted. They are there already where a superuser made them.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- What is left of a Vietnamese text when neither accents nor case nor the way they are encoded matter: Hoá = Hóa = hoa,
-- Đường = duong. Immutable, so an index may use it: the dictionary is named, lower case is that of ASCII, whatever the
-- database's collation, and the body is bound when it is made, so no search path changes what it calls, a restore's neither.
create function folded(text) returns text language sql immutable strict parallel safe
return lower(unaccent('unaccent'::regdictionary, normalize($1, NFC)) collate "C");
