CREATE TABLE `releasing_unit` (
	`unit_id` text PRIMARY KEY NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO releasing_unit (unit_id) SELECT DISTINCT unit_id FROM unit_kind WHERE kind = 'directCommittee'
  AND unit_id IN (SELECT unit_id FROM unit_host_type WHERE host_type IN ('army', 'police'));
--> statement-breakpoint
DROP INDEX `unit_host_type_releasing`;
--> statement-breakpoint
DROP INDEX `unit_kind_direct`;
