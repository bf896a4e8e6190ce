DROP INDEX `unit_successor_successor`;--> statement-breakpoint
CREATE INDEX `unit_successor_predecessor` ON `unit_successor` (`predecessor_id`,`on`);--> statement-breakpoint
CREATE INDEX `unit_successor_successor` ON `unit_successor` (`successor_id`,`on`);