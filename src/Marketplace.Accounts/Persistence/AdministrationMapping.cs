using Marketplace.Accounts.MakeFirstAdministrator;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Persistence;

internal sealed class AdministrationMapping : IEntityTypeConfiguration<Administration>
{
    public void Configure(EntityTypeBuilder<Administration> builder)
    {
        builder.ToTable("Administration");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasData(new Administration());
    }
}
