// Package lingo holds every word that is shown to people, English and Arabic side by side in one
// table (words.tsv, tender.tsv and checks.tsv: key, en, ar, source, gender), and the one formatter of quantities.
//
// The column source says where the Arabic comes from: "sourced" is the wording of published
// tenders or of the administration, "convention" is a rendering of ours. Gender is the
// grammatical gender of the Arabic noun, for sentences that must agree with it.
//
// Ids that a scenario author chose (services, phases, pools) bring their own titles and are no
// business of the table. Everything here formats; nothing computes.
package lingo
