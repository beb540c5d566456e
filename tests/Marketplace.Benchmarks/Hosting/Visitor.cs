namespace Marketplace.Benchmarks.Hosting;

/// <summary>A signed-in person.</summary>
/// <param name="Id">The account.</param>
/// <param name="Cookies">What the browser sends with each request.</param>
/// <param name="TokenField">The hidden field of each form.</param>
/// <param name="Token">Its value.</param>
internal sealed record Visitor(long Id, string Cookies, string TokenField, string Token);
