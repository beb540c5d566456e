namespace Marketplace.Contracts.Guides;

/// <summary>The configured figures of a module's rules, so that guides say what the site does: {ClaimableDays} in a text becomes 30.</summary>
public interface IQuoteFigures
{
    /// <summary>Each figure by its name, which is unique in the product. The name tells the unit.</summary>
    IReadOnlyDictionary<string, decimal> Figures { get; }
}
