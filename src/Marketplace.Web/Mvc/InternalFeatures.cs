using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace Marketplace.Web.Mvc;

/// <summary>Finds controllers and parts that are internal to their modules.</summary>
internal sealed class InternalFeatures : ControllerFeatureProvider, IApplicationFeatureProvider<ViewComponentFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ViewComponentFeature feature)
    {
        var found = parts.OfType<IApplicationPartTypeProvider>().SelectMany(p => p.Types)
            .Where(t => t is { IsClass: true, IsAbstract: false, IsPublic: false } && t.IsSubclassOf(typeof(ViewComponent)));
        foreach (var component in found) feature.ViewComponents.Add(component);
    }

    protected override bool IsController(TypeInfo typeInfo) =>
        typeInfo is { IsClass: true, IsAbstract: false } && typeInfo.IsSubclassOf(typeof(Controller));
}
