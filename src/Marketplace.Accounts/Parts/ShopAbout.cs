using Marketplace.Accounts.Domain;

namespace Marketplace.Accounts.Parts;

/// <summary>What a shop says about itself.</summary>
internal sealed record ShopAbout(string Description, ShopPolicies Policies);
