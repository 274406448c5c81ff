-- Whoever reads a read model passes this gate first; while another generation takes its place, the gate is closed.
create table read_gate ();
