using System.Globalization;
using System.Security.Claims;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Identity;

/// <summary>What the sign-in cookie says of a person.</summary>
internal sealed class AccountClaims(AccountsDbContext db, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    public async Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, user.UserName!),
            new(options.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp!),
        };
        if (user.Role != StaffRole.None) claims.Add(new Claim(ClaimTypes.Role, Staff.Support));
        if (user.Role == StaffRole.Administrator) claims.Add(new Claim(ClaimTypes.Role, Staff.Administrator));
        if (await db.Shops.Where(s => s.Id == user.Id).Select(s => s.Slug).SingleOrDefaultAsync() is { } shop)
        {
            claims.Add(new Claim(CurrentUser.ShopClaim, shop));
        }
        return new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme));
    }
}
