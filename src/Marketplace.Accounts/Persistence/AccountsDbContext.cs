using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Persistence;

internal class AccountsDbContext : ModuleDbContext
{
    public const string SchemaName = "accounts";

    public AccountsDbContext(DbContextOptions<AccountsDbContext> options) : base(options, SchemaName)
    {
    }

    protected AccountsDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }
}
