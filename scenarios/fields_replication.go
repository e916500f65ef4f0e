package scenarios

import "radif/model/quantity"

// replicationFields are what a replication product is run with and what it allows.
func replicationFields() []Field {
	limit := func(key string, dim quantity.Dimension, doc string) Field {
		return Field{Key: key, Kind: Quantity, Dim: dim, Fixed: true, Positive: true, From: "limits " + key, Doc: doc + "; not given: no limit"}
	}
	return []Field{
		{Key: "rpo", Kind: Quantity, Dim: quantity.Duration, Fixed: true, Positive: true, Doc: "RPO that the product is run with: it holds for each class whose own is longer; not given: each class its own"},
		{Key: "limits", Kind: Catalogue, To: "replication", Doc: "limits of a product, a catalogue id"},
		limit("machine_iops", quantity.Rate, "most operations of a machine"),
		limit("machine_churn", quantity.ByteRate, "most bytes written by a machine"),
		limit("disk_iops", quantity.Rate, "most operations of a disk"),
		limit("disk_write_iops", quantity.Rate, "most writes of a disk"),
		limit("disk_churn", quantity.ByteRate, "most bytes written to a disk"),
		limit("server_churn", quantity.ByteRate, "most bytes that one replication server takes"),
		limit("snapshots", quantity.Bytes, "most snapshots of a storage account"),
		limit("account", quantity.Bytes, "most data of a storage account"),
		{Key: "test_copies", Kind: Quantity, Dim: quantity.Number, Fixed: true, Low: "1", From: "limits test_copies", Doc: "space of a machine in a test failover / its disk; not given: 1"},
	}
}
