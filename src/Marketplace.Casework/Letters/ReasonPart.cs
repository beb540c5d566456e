namespace Marketplace.Casework.Letters;

/// <summary>A ready sentence of a statement of reasons (rule MOD-7). A decision keeps its key, so that each reader reads it in their language, also after its wording was edited.</summary>
/// <param name="Key">Its name in forms and in stored decisions, for good.</param>
/// <param name="English">The sentence.</param>
/// <param name="Only">The value of the form that it belongs to, such as a rule or an outcome; null for each.</param>
public sealed record ReasonPart(string Key, string English, string? Only = null);
