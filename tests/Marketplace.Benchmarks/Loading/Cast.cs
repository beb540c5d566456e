using Marketplace.Benchmarks.Hosting;

namespace Marketplace.Benchmarks.Loading;

/// <summary>The people who open the pages.</summary>
/// <param name="Buyer">The one with the most orders.</param>
/// <param name="Seller">The one with half of all reviews.</param>
/// <param name="Writer">The buyer of the order with the longest conversation.</param>
/// <param name="Administrator">Staff.</param>
/// <param name="Claimant">The account that has opened a claim, or null.</param>
internal sealed record Cast(Visitor Buyer, Visitor Seller, Visitor Writer, Visitor Administrator, Visitor? Claimant);
