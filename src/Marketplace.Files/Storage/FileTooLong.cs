namespace Marketplace.Files.Storage;

/// <summary>A file is longer than announced or allowed.</summary>
public sealed class FileTooLong() : Exception("The file is longer than announced or allowed.");
