using Marketplace.Contracts.Messages;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.SitePages;

internal sealed class SupportAddress(IOptions<SitePagesOptions> options) : IReadSupportAddress
{
    public string? Email => options.Value.SupportEmail;
}
