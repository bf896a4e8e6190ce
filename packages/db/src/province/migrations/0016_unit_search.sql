DROP INDEX `unit_link_parent`;--> statement-breakpoint
CREATE INDEX `unit_link_children` ON `unit_link` (`parent_id`,`unit_id`,`valid_from`,`valid_until`);--> statement-breakpoint
ALTER TABLE `unit_name` ADD `above` text;--> statement-breakpoint
CREATE INDEX `unit_kind_direct` ON `unit_kind` (`kind`,`unit_id`) WHERE kind = 'directCommittee';