namespace Marketplace.Notices.Domain;

/// <summary>A sentence with {0}, {1} for what differs, so that it can be translated.</summary>
internal sealed record Sentence(string Text, params string[] Arguments);
