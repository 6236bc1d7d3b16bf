// One area's pipeline: a resource group and all that is in it. `azd up` runs this, deploys the two apps, then runs
// subscription.bicep, because Event Grid validates its endpoint while it is subscribed and the app has to answer.
targetScope = 'subscription'

@description('Name of the azd environment: tells one deployment from another.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Region of everything.')
@metadata({ azd: { type: 'location' } })
param location string

@description('Code of the area whose office runs this deployment, for tags and names; which areas it serves says seeds/units.')
@minLength(6)
@maxLength(12)
param area string = '620403'

@description('Who gets the alerts.')
param alertEmail string

@description('Object id of the group that runs the command disclosure against the accounts; empty for none.')
param operatorsGroupId string = ''

@description('Object id of the group of the office: writes its folder, reads drafts and receipts; empty for none.')
param officeGroupId string = ''

@description('NCRONTAB with seconds, UTC: sweep, and queue what is due.')
param nightlySchedule string = '0 30 17 * * *'

@description('NCRONTAB with seconds, UTC: publish what is approved.')
param yearEndSchedule string = '0 0 1 * * *'

@description('Month and day by whose end in Shanghai units hand in.')
param unitDeadline string = '01-31'

@description('Month and day by whose end in Shanghai areas publish.')
param areaDeadline string = '03-31'

@description('Origins of pages that may send files into the intake account by a signed link; none unless such a page is served.')
param uploadOrigins string[] = []

var tags = { 'azd-env-name': environmentName, area: area }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-disclosure-${environmentName}'
  location: location
  tags: tags
}

module areaResources 'modules/area.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    alertEmail: alertEmail
    operatorsGroupId: operatorsGroupId
    officeGroupId: officeGroupId
    uploadOrigins: uploadOrigins
    settings: {
      NightlySchedule: nightlySchedule
      YearEndSchedule: yearEndSchedule
      UnitDeadline: unitDeadline
      AreaDeadline: areaDeadline
    }
  }
}

// Names only: azd keeps outputs in its environment file.
output AZURE_RESOURCE_GROUP string = group.name
output PIPELINE_APP_NAME string = areaResources.outputs.pipelineName
output SYSTEM_TOPIC_NAME string = areaResources.outputs.topicName
output INTAKE_ACCOUNT_NAME string = areaResources.outputs.intakeName
output INTAKE_BLOB_ENDPOINT string = areaResources.outputs.intakeEndpoint
output PUBLIC_BLOB_ENDPOINT string = areaResources.outputs.publicEndpoint
output PUBLIC_SITE string = areaResources.outputs.site
