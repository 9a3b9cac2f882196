"""What becomes of marks: tables for other systems, pages to read, comparisons of two markings."""
