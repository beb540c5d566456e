namespace Marketplace.Files.Storage;

/// <summary>A file's content goes on beyond what was announced or is allowed.</summary>
public sealed class FileTooLong() : Exception("The file is longer than announced or allowed.");
