using Marketplace.Accounts.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Persistence;

internal sealed class DataFileMapping : IEntityTypeConfiguration<DataFile>
{
    public void Configure(EntityTypeBuilder<DataFile> builder)
    {
        builder.ToTable("DataFiles");
        builder.HasIndex(f => f.DueAt).HasFilter("[DueAt] IS NOT NULL");
        builder.HasIndex(f => f.ExpiresAt).HasFilter("[ExpiresAt] IS NOT NULL");
    }
}
