// Package importer turns the machine inventories that engineers already have into inventory
// services of a scenario.
//
// Two forms are read: an RVTools workbook (RVTools) and a CSV file (CSV). Machines are grouped by
// a column, the cluster unless another is named; each group becomes one service with its count
// and the means per machine, and with its largest machine, which must fit one host (C6).
//
// What does not run at the backup site is left out and reported with its share: templates,
// recovery placeholders, cluster agents (vCLS), machines exported twice (same VM UUID), rows whose
// numbers cannot be read, and machines that are off or suspended, with their disks, unless
// Options.IncludeOff is set. Nothing is left out without a line in the Report.
//
// RVTools counts in MiB whatever its headings say: older releases wrote "MB" over the same numbers.
// The space in use of a machine is, in this order:
//
//  1. what its guest reports for its partitions (vPartition, Consumed), if those cover at least
//     80 % of the capacity of its disks: raw volumes of databases have no partition to report;
//  2. what it uses of the datastores (vInfo, In Use), plus the capacity of disks mapped raw;
//  3. the capacity of its disks (vDisk, else Total disk capacity).
//
// The CSV file has a heading line; columns may stand in any order, others are ignored:
//
//	name         required
//	vcpu         required, a number
//	memory       required, such as 16 GiB
//	disk         required, space in use, such as 120 GB
//	powerstate   on, off or suspended; without the column all machines count as on
//	cluster      group, unless another column is named
//	template     true or false
//	placeholder  true or false: stands for a machine protected elsewhere
//	uuid         tells machines exported twice
//	utilisation  p95 of its vCPU, such as 35 %
//	writes       written on average, such as 6 GB/day
//	iops         operations a second on average
//
// A unit may stand in the heading instead of the cells: "memory (GiB)". A bare amount of memory
// or disk without one is refused.
package importer
