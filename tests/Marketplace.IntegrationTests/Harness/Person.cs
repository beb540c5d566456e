using System.Globalization;
using System.Security.Claims;
using Marketplace.Accounts.Identity;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>A person in a test: a buyer, a seller with a shop, or staff.</summary>
public sealed record Person(long Id, string Name, string? Shop = null, string? Role = null)
{
    public string Email => $"{Name}@example.com";

    public string Phone => $"+4930{Id % 10_000_000:0000000}";

    internal StaffRole StaffRole => Role is null ? StaffRole.None : Enum.Parse<StaffRole>(Role);

    internal ClaimsPrincipal Principal()
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, Name),
        };
        if (Shop is not null) claims.Add(new Claim(CurrentUser.ShopClaim, Shop));
        if (Role is not null) claims.AddRange([new Claim(Staff.Claim, "true"), new Claim(ClaimTypes.Role, Role)]);
        if (Role == Staff.Administrator) claims.Add(new Claim(ClaimTypes.Role, Staff.Support));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, "Identity.Application"));
    }
}
