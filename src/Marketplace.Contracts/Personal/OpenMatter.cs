namespace Marketplace.Contracts.Personal;

/// <summary>Something that has to end before an account can be closed.</summary>
/// <param name="English">What it is; {0} is how many there are.</param>
/// <param name="Count">How many there are, at least one.</param>
/// <param name="Path">The page where the person can end it.</param>
public sealed record OpenMatter(string English, int Count, string Path)
{
    /// <summary>Those that there are any of.</summary>
    /// <param name="matters">All that there could be.</param>
    public static IReadOnlyList<OpenMatter> Of(params OpenMatter[] matters)
    {
        ArgumentNullException.ThrowIfNull(matters);
        return Array.FindAll(matters, m => m.Count > 0);
    }
}
