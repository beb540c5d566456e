using Marketplace.Ui;

namespace Marketplace.Web.Problem;

/// <param name="Code">The status.</param>
/// <param name="Sentence">What happened, if the place where it happened knows it.</param>
/// <param name="Trace">What support finds the failure by.</param>
/// <param name="NeedsShop">Whether a seller's page was asked for by somebody who has no shop, as guides link to them.</param>
internal sealed record ProblemPage(int Code, string? Sentence, string Trace, bool NeedsShop);
