CREATE INDEX `unit_closure_came` ON `unit_closure` (`ancestor_id`,`valid_from`);--> statement-breakpoint
CREATE INDEX `unit_closure_left` ON `unit_closure` (`ancestor_id`,`valid_until`) WHERE valid_until < '9999-12-31';--> statement-breakpoint
CREATE INDEX `unit_code_same` ON `unit_code` (lower(trim(code)));--> statement-breakpoint
CREATE INDEX `unit_successor_on` ON `unit_successor` (`on`,`predecessor_id`,`successor_id`);