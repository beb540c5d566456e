namespace Marketplace.Kernel.Domain;

/// <summary>
/// A row that comes with others of its kind, and that no value is read back from once it is written: a word, an entry of a history. Where each row
/// would be a command of its own, a save writes all of a table by one. It has plain columns only.
/// </summary>
public interface IBulkInserted;
