using Marketplace.Contracts.Guides;

namespace Marketplace.Web.Guides;

internal sealed record ReadGuidePage(Guide Guide, IReadOnlyList<GuideSummary> Related);
